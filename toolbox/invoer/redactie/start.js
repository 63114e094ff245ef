/* Starts the editor with the configuration beside its page. */
import CMS from "./sveltia/index.js";

CMS.init();
