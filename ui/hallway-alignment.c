/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles begin where their row begins, whatever script they are in: Pango has a Latin paragraph at the left also where
 * all is mirrored, and a Hebrew one at the right where nothing is. */

#include "hallway-alignment.h"

#include <fribidi.h>

static GtkTextDirection
find_direction (const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      FriBidiCharType type = fribidi_get_bidi_type (g_utf8_get_char (p));

      if (FRIBIDI_IS_STRONG (type))
        return FRIBIDI_IS_RTL (type) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
    }
  return GTK_TEXT_DIR_NONE;
}

static gboolean
runs_against (GtkWidget  *widget,
              const char *text)
{
  GtkTextDirection direction = find_direction (text);

  return direction != GTK_TEXT_DIR_NONE && direction != gtk_widget_get_direction (widget);
}

/**
 * hallway_alignment_update_inscription:
 *
 * Has all lines stand where the row begins; to be called when the text changes.
 */
void
hallway_alignment_update_inscription (GtkInscription *inscription)
{
  g_return_if_fail (GTK_IS_INSCRIPTION (inscription));

  gtk_inscription_set_xalign (inscription, runs_against (GTK_WIDGET (inscription), gtk_inscription_get_text (inscription)) ? 1 : 0);
}

/**
 * hallway_alignment_update_label:
 *
 * The same for a label of several lines, which has its place at the start already.
 */
void
hallway_alignment_update_label (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_justify (label, runs_against (GTK_WIDGET (label), gtk_label_get_text (label)) ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}
