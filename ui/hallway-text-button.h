/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_TEXT_BUTTON (hallway_text_button_get_type ())

/* A button whose name is what it says. That of GTK 4.8 with a mnemonic is named twice, "_Open Open": by its label as it was
 * written, as any button is, and by the child that shows the mnemonic. */
G_DECLARE_DERIVABLE_TYPE (HallwayTextButton, hallway_text_button, HALLWAY, TEXT_BUTTON, GtkButton)

struct _HallwayTextButtonClass
{
  GtkButtonClass parent_class;
};

G_END_DECLS
