/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-session.h"

G_BEGIN_DECLS

GtkWidget *hallway_session_menu_new (HallwaySession *session);

G_END_DECLS
