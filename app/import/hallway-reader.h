/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"
#include "hallway-import-error.h"

G_BEGIN_DECLS

typedef struct
{
  const char *timezone; /* (nullable): what the user says the zone is, over anything in the file */
  const char *dates;    /* (nullable): how the user says that numbers make dates, "day-first" or "month-first" */
  GPtrArray  *sides;    /* (element-type HallwayDocument) (nullable): what else of the format came with it */
} HallwayReadOptions;

/* A format that Hallway reads. All functions are pure: bytes in, facts out. Some formats are published as several files,
 * and one of them refers to the others, its sides: lists of people, rooms or tracks that are no schedule alone. */
typedef struct
{
  const char *name;  /* for scripts: "frab-xml" */
  const char *title; /* for people */
  gboolean  (*sniff)      (const HallwayDocument *document);
  gboolean  (*sniff_side) (const HallwayDocument *document); /* (nullable) */
  gboolean  (*read)       (const HallwayDocument *document, const HallwayReadOptions *options, HallwayDraft *draft,
                           HallwayReport *report, GError **error);
} HallwayReader;

extern const HallwayReader hallway_giggity_reader;
extern const HallwayReader hallway_europython_reader;
extern const HallwayReader hallway_wordpress_reader;
extern const HallwayReader hallway_frab_xml_reader;
extern const HallwayReader hallway_xcal_reader;
extern const HallwayReader hallway_frab_json_reader;
extern const HallwayReader hallway_frab_events_reader;
extern const HallwayReader hallway_voc_json_reader;
extern const HallwayReader hallway_pretalx_widget_reader;
extern const HallwayReader hallway_sessionize_reader;
extern const HallwayReader hallway_symposion_reader;
extern const HallwayReader hallway_hackertracker_reader;
extern const HallwayReader hallway_hackertracker_export_reader;
extern const HallwayReader hallway_open_event_reader;
extern const HallwayReader hallway_indico_reader;
extern const HallwayReader hallway_osem_reader;
extern const HallwayReader hallway_konopas_reader;
extern const HallwayReader hallway_icalendar_reader;
extern const HallwayReader hallway_sched_api_reader;
extern const HallwayReader hallway_sched_text_reader;
extern const HallwayReader hallway_sched_html_reader;
extern const HallwayReader hallway_schema_org_reader;
extern const HallwayReader hallway_table_reader;

G_END_DECLS
