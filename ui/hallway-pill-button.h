/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-text-button.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_PILL_BUTTON (hallway_pill_button_get_type ())

/* The button of a page that has little else to offer. Its words wrap, however long a language makes them, so that they
 * never widen a narrow window. */
G_DECLARE_FINAL_TYPE (HallwayPillButton, hallway_pill_button, HALLWAY, PILL_BUTTON, HallwayTextButton)

G_END_DECLS
