/**
 * What a server runs, as files: the signed index of a repository, jars kept by their digest, and
 * profiles. Plain Java without a framework, since the launcher reads the same files before one
 * exists.
 */
@Version("0.1.0")
package stapel.profile;

import org.osgi.annotation.versioning.Version;
