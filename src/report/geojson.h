/* geojson.h: events on a map. */
#pragma once

#include "report/files.h"

/**
 * toll_geojson_make:
 * @made: (element-type TollMadeFile): of which events.csv becomes features
 *
 * Appends a GeoJSON FeatureCollection (RFC 7946): a point an event where it is known where its place
 * lies, else no geometry; the columns of events.csv as properties.
 */
void toll_geojson_make(const TollReport *report, const GArray *made, GString *out);
