/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/hallway-store.h"

G_BEGIN_DECLS

#define HALLWAY_CTL_ERROR (hallway_ctl_error_quark ())

typedef enum
{
  HALLWAY_CTL_ERROR_USAGE,  /* the command line asks for nothing that there is */
  HALLWAY_CTL_ERROR_FAILED,
} HallwayCtlError;

GQuark hallway_ctl_error_quark (void);

/* One run of the program. */
typedef struct
{
  gint64        now;               /* Unix time */
  gboolean      json;              /* --json was given */
  GString      *output;            /* (owned): of a command that succeeds, for standard output */
  gboolean      tells_what_failed; /* and of one that fails, too */
  HallwayStore *store;             /* (owned) (nullable): opened when first asked for */
} HallwayCtl;

/* One word of the command line and what it does. */
typedef struct
{
  const char         *name;
  const char         *operands;     /* for people: "CONF SESSION..." */
  const char         *summary;
  const char         *description;  /* (nullable): what help says besides */
  guint               n_least;      /* operands */
  guint               n_most;
  gboolean            has_json;     /* takes --json */
  const GOptionEntry *options;      /* (nullable): others */
  gboolean          (*run) (HallwayCtl *ctl, char **operands, GError **error);
} HallwayCtlCommand;

#define HALLWAY_CTL_ANY_NUMBER G_MAXUINT

extern const HallwayCtlCommand hallway_ctl_import_command;
extern const HallwayCtlCommand hallway_ctl_conferences_command;
extern const HallwayCtlCommand hallway_ctl_sessions_command;
extern const HallwayCtlCommand hallway_ctl_show_command;
extern const HallwayCtlCommand hallway_ctl_speakers_command;
extern const HallwayCtlCommand hallway_ctl_rooms_command;
extern const HallwayCtlCommand hallway_ctl_tracks_command;
extern const HallwayCtlCommand hallway_ctl_star_command;
extern const HallwayCtlCommand hallway_ctl_unstar_command;
extern const HallwayCtlCommand hallway_ctl_agenda_command;
extern const HallwayCtlCommand hallway_ctl_timezone_command;
extern const HallwayCtlCommand hallway_ctl_remove_command;
extern const HallwayCtlCommand hallway_ctl_restore_command;
extern const HallwayCtlCommand hallway_ctl_export_command;
extern const HallwayCtlCommand hallway_ctl_refresh_command;
extern const HallwayCtlCommand hallway_ctl_changes_command;
extern const HallwayCtlCommand hallway_ctl_formats_command;

HallwayStore  *hallway_ctl_open_store      (HallwayCtl *self, GError **error);
HallwayRecord *hallway_ctl_find_conference (HallwayCtl *self, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char         **hallway_ctl_find_sessions   (HallwayCtl *self, HallwayRecord *conference, char **names, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hallway_ctl_fail_usage      (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
