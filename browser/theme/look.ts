/**
 * How the site is shown. It runs in the header, before anything under it is drawn, so that nothing
 * is seen in other colours first, and hidden notes never flash up.
 */
import "./palette.ts";
import "./since_notes.ts";
