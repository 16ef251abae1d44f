/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the agenda a session overlaps, each with a way there. */

#include "hallway-session-page-private.h"

#include "hallway-alignment.h"

#include <glib/gi18n.h>
#include <string.h>

static GtkWidget *
make_button (HallwayAgendaItem *item)
{
  GtkWidget       *button = gtk_button_new_with_label (_("Show"));
  g_autofree char *name = NULL;
  g_autofree char *path = hallway_entry_make_path (hallway_agenda_item_get_entry (item));

  /* Translators: the title of a session, for a screen reader */
  name = g_strdup_printf (_("Show “%s”"), hallway_agenda_item_get_title (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  /* The person's own item has no page but the agenda. */
  if (hallway_agenda_item_get_state (item) == HALLWAY_ENTRY_OWN)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "agenda");
    }
  else
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-session");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
    }

  return button;
}

/* Makes the first place where @words stand bold. */
static void
stress (GtkLabel   *label,
        const char *words)
{
  const char               *text = gtk_label_get_text (label);
  const char               *found = strstr (text, words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute           *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  weight->start_index = found != NULL ? (guint) (found - text) : 0;
  weight->end_index = found != NULL ? weight->start_index + (guint) strlen (words) : 0;
  pango_attr_list_insert (attributes, weight);
  gtk_label_set_attributes (label, attributes);
}

static GtkWidget *
make_notice (const char *text,
             const char *title,
             GtkWidget  *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("hallway-warning-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (box, "notice");
  stress (GTK_LABEL (label), title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  hallway_alignment_update_label (GTK_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
make_overlap (HallwayAgendaItem *item,
              int                minutes)
{
  const char      *title = hallway_agenda_item_get_title (item);
  g_autofree char *text = NULL;

  /* Translators: the title of a session in the agenda, which is shown in bold, and for how long both take place */
  text = g_strdup_printf (ngettext ("Overlaps %s by %d minute", "Overlaps %s by %d minutes", (unsigned long) minutes),
                          title, minutes);

  return make_notice (text, title, make_button (item));
}

/**
 * hallway_session_page_update_notices:
 *
 * Says again what the session overlaps.
 */
void
hallway_session_page_update_notices (HallwaySessionPage *self)
{
  GtkWidget         *child;
  g_autoptr (GArray) clashes = NULL;

  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notices))) != NULL)
    gtk_box_remove (self->notices, child);

  if (self->session != NULL && self->agenda != NULL)
    clashes = hallway_agenda_list_clashes (self->agenda, hallway_session_get_entry (self->session));
  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      const HallwayClash *clash = &g_array_index (clashes, HallwayClash, i);

      gtk_box_append (self->notices, make_overlap (hallway_agenda_get_item (self->agenda, clash->position), clash->minutes));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->notices), clashes != NULL && clashes->len > 0);
}
