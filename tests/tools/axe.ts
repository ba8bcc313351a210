/** Prints the axe-core engine, for a test to put into a page. */
import axe from "axe-core";

console.log(axe.source);
