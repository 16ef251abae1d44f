/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft-builder.h"
#include "hallway-frab.h"

G_BEGIN_DECLS

/* What a file says about a person outside of any event (FOSDEM from 2026 on). */
typedef struct
{
  const char *name;      /* (nullable) */
  const char *biography; /* (nullable) */
} HallwayFrabProfile;

struct _HallwayFrab
{
  HallwayDraft             *draft;   /* (unowned) */
  HallwayDraftBuilder      *builder; /* (owned) */
  const HallwayReadOptions *options; /* (unowned) */
  HallwayReport            *report;  /* (unowned) */
  HallwayFrabTimes          facts;
  GArray                   *times;    /* (owned) (element-type HallwayFrabTime): one for each session */
  GHashTable               *profiles; /* (owned) (element-type utf8 HallwayFrabProfile): by id */

  guint                     n_days;
  gint64                    day;  /* around the events */
  const char               *room; /* (nullable): around the events */
  const char               *room_guid;
  const char               *room_slug;
};

G_END_DECLS
