/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hallway_alignment_update_inscription (GtkInscription *inscription);
void hallway_alignment_update_label       (GtkLabel       *label);

G_END_DECLS
