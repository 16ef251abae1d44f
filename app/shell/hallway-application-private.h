/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-application.h"

#include "hallway-settings.h"
#include "hallway-window.h"
#include "store/hallway-store.h"

G_BEGIN_DECLS

struct _HallwayApplication
{
  AdwApplication   parent_instance;

  char            *folder;      /* (owned): where the store is */
  gint64           fixed_now;   /* in place of the clock, or HALLWAY_TIME_UNKNOWN */
  HallwayStore    *store;       /* (owned) (nullable): NULL when it can't be opened */
  GError          *store_error; /* (owned) (nullable): why not */
  HallwaySettings *settings;    /* (owned): from the start on */
  HallwayZone     *local_zone;  /* (owned) (nullable) */
  GCancellable    *cancellable; /* (owned) */
  guint            tick_id;     /* once a minute */
};

void           hallway_application_add_actions   (HallwayApplication *self);
void           hallway_application_add_options   (HallwayApplication *self);
gboolean       hallway_application_open_store    (HallwayApplication *self);
HallwayWindow *hallway_application_get_window    (HallwayApplication *self);
void           hallway_application_import        (HallwayApplication *self, GFile *file);
void           hallway_application_import_sample (HallwayApplication *self);

G_END_DECLS
