/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A document of XML that is written element by element. What XML can't hold of a stranger's text is left out. */
typedef struct _HallwayXmlStream HallwayXmlStream;

HallwayXmlStream *hallway_xml_stream_new           (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes           *hallway_xml_stream_free_to_bytes (HallwayXmlStream *self) G_GNUC_WARN_UNUSED_RESULT;

void              hallway_xml_stream_begin         (HallwayXmlStream *self, const char *element);
void              hallway_xml_stream_end           (HallwayXmlStream *self);
void              hallway_xml_stream_add_attribute (HallwayXmlStream *self, const char *name, const char *value);
void              hallway_xml_stream_add_text      (HallwayXmlStream *self, const char *text);
void              hallway_xml_stream_add_element   (HallwayXmlStream *self, const char *element, const char *text);

G_END_DECLS
