/**
 * The timetable of a season: which team meets which mentor when. Simulated annealing with ejection
 * over bit masks (Kirkpatrick, Gelatt, Vecchi, Science 220, 1983) finds the plan; a Lagrangian
 * relaxation (Geoffrion, Mathematical Programming Study 2, 1974) with subgradient steps (Held,
 * Wolfe, Crowder, Mathematical Programming 6, 1974) proves how far from the best it can be.
 */
package stapel.mentoring.timetable;
