/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_PERSON (hallway_person_get_type ())

/* A person who has at least one session. What else is known of it comes with the details of a session. */
G_DECLARE_FINAL_TYPE (HallwayPerson, hallway_person, HALLWAY, PERSON, GObject)

const char *hallway_person_get_name             (HallwayPerson *self);
const char *hallway_person_get_folded_name      (HallwayPerson *self);
guint       hallway_person_get_n_sessions       (HallwayPerson *self);
guint       hallway_person_get_session_position (HallwayPerson *self, guint number);

G_END_DECLS
