/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-statement.h"

G_BEGIN_DECLS

/* One connection to SQLite: how it is set up, how errors are told, and nothing about what is in it. For one thread at
 * a time. */
typedef struct _HallwayDatabase HallwayDatabase;

typedef enum
{
  HALLWAY_DATABASE_FULL,   /* what was committed survives a loss of power */
  HALLWAY_DATABASE_NORMAL, /* it may lose the last commits then, but never tears */
} HallwayDurability;

typedef enum
{
  HALLWAY_STEP_ROW,    /* there is a row to read */
  HALLWAY_STEP_DONE,   /* there was no other row */
  HALLWAY_STEP_FAILED,
} HallwayStep;

HallwayDatabase  *hallway_database_open           (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HallwayDatabase  *hallway_database_new_empty      (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
void              hallway_database_close          (HallwayDatabase *self);
gboolean          hallway_database_attach         (HallwayDatabase *self, const char *path, const char *schema, GError **error);
gboolean          hallway_database_detach         (HallwayDatabase *self, const char *schema, GError **error);
gboolean          hallway_database_set_up         (HallwayDatabase *self, const char *schema, HallwayDurability durability, int page_size, GError **error);
gboolean          hallway_database_migrate        (HallwayDatabase *self, const char *schema, const char *const *steps, GError **error);
gboolean          hallway_database_check          (HallwayDatabase *self, const char *schema);
gboolean          hallway_database_fail_with      (HallwayDatabase *self, int number, GError **error);
gboolean          hallway_database_take_damage    (HallwayDatabase *self);
gboolean          hallway_database_has_moved      (HallwayDatabase *self);

gboolean          hallway_database_begin          (HallwayDatabase *self, GError **error);
gboolean          hallway_database_begin_read     (HallwayDatabase *self, GError **error);
gboolean          hallway_database_commit         (HallwayDatabase *self, GError **error);
void              hallway_database_roll_back      (HallwayDatabase *self);
gboolean          hallway_database_execute        (HallwayDatabase *self, const char *sql, GError **error);

HallwayStatement *hallway_database_prepare        (HallwayDatabase *self, const char *sql, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HallwayStep       hallway_database_step           (HallwayDatabase *self, HallwayStatement *statement, GError **error);
gboolean          hallway_database_run            (HallwayDatabase *self, HallwayStatement *statement, GError **error);
sqlite3          *hallway_database_get_connection (HallwayDatabase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayDatabase, hallway_database_close)

G_END_DECLS
