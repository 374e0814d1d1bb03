// Load the page again whenever there is a new build; stay where the reader was.
"use strict";
{
  const place = "tei-edition place " + location.pathname;
  const kept = sessionStorage.getItem(place);
  if (kept) { sessionStorage.removeItem(place); scrollTo(0, Number(kept)); }
  let build = null;
  new EventSource("/-/builds").onmessage = ({ data }) => {
    if (build !== null && data !== build) {
      sessionStorage.setItem(place, String(scrollY));
      location.reload();
    }
    build = data;
  };
}
