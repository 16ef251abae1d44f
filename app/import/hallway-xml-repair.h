/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

G_BEGIN_DECLS

/* Octets of the source that others stand for while it is parsed. */
typedef struct
{
  gsize offset;
  guint length;
  char  text[8]; /* ends with NUL, may be empty */
} HallwayXmlRepair;

/* What a first look at XML finds, before any parser sees it. */
typedef struct
{
  GArray *repairs;     /* (owned) (element-type HallwayXmlRepair): by offset */
  gsize   open_markup; /* where markup begins that never ends; past the last octet if there is none */
} HallwayXmlScan;

gboolean hallway_xml_scan       (const char *text, gsize length, HallwayXmlScan *scan, HallwayReport *report, GError **error);
void     hallway_xml_scan_clear (HallwayXmlScan *scan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwayXmlScan, hallway_xml_scan_clear)

G_END_DECLS
