/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

G_BEGIN_DECLS

/* A stranger's XML, read as a stream of the few elements that a reader asks for. */
typedef struct _HallwayXml HallwayXml;

/* The kind of element around the root element. */
#define HALLWAY_XML_DOCUMENT 0

/* An element that a reader asks for. One name means different things at different places ("room" in frab XML), so the
 * element around it belongs to the rule. What no rule names is passed over with all that is in it. */
typedef struct
{
  guint       parent;   /* kind of the element around it */
  const char *name;     /* without prefix */
  guint       kind;     /* the reader's own number for it, from 1 */
  gboolean    has_text; /* whether its characters are wanted, those of unnamed elements in it included */
} HallwayXmlRule;

typedef struct
{
  const HallwayXmlRule *rules; /* those of one parent side by side */
  guint                 n_rules;

  void (*opened) (HallwayXml *xml, guint kind, gpointer data);
  void (*closed) (HallwayXml *xml, guint kind, const char *text, gsize length, gpointer data);
} HallwayXmlGrammar;

gboolean    hallway_xml_read          (const HallwayDocument *document, const HallwayXmlGrammar *grammar, gpointer data,
                                       HallwayReport *report, GError **error);
const char *hallway_xml_get_attribute (HallwayXml *self, const char *name);
guint       hallway_xml_get_line      (HallwayXml *self);
void        hallway_xml_fail          (HallwayXml *self, GError *error);

char       *hallway_xml_find_root     (const HallwayDocument *document) G_GNUC_WARN_UNUSED_RESULT;
gboolean    hallway_xml_has_root      (const HallwayDocument *document, const char *name, const char *words);

G_END_DECLS
