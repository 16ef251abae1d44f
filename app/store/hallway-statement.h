/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A statement with its parameters, numbered from 1; results are numbered from 0. */
typedef sqlite3_stmt HallwayStatement;

void        hallway_statement_bind_text (HallwayStatement *self, int parameter, const char *text);
void        hallway_statement_bind_int  (HallwayStatement *self, int parameter, gint64 value);
void        hallway_statement_bind_time (HallwayStatement *self, int parameter, gint64 time);
void        hallway_statement_clear     (HallwayStatement *self);
void        hallway_statement_reset     (HallwayStatement *self);
const char *hallway_statement_get_text  (HallwayStatement *self, int column);
char       *hallway_statement_dup_text  (HallwayStatement *self, int column);
gint64      hallway_statement_get_int   (HallwayStatement *self, int column);
gint64      hallway_statement_get_time  (HallwayStatement *self, int column);

void        hallway_statement_free      (HallwayStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayStatement, hallway_statement_free)

G_END_DECLS
