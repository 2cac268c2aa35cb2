/** One page for either servlet API, registered by the whiteboard of HTTP. */
package bench.guest;
