/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Links and attachments. Each says where it goes before it is followed; what isn't safe is shown and can't be. */

#include "hallway-session-page-private.h"

#include <glib/gi18n.h>

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          const char *tooltip)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, tooltip);

  return row;
}

static GtkWidget *
make_safe_row (const char *title,
               const char *address)
{
  g_autofree char *host = hallway_link_get_destination (address);
  GtkWidget       *row = make_row (title != NULL ? title : address, host, address);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("hallway-link-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);

  return row;
}

static GtkWidget *
make_unsafe_row (const char *title,
                 const char *address)
{
  GtkWidget       *row;
  g_autofree char *subtitle = NULL;

  /* Translators: an address that a stranger wrote and that is not opened, "javascript:…" */
  subtitle = g_strdup_printf (_("Not safe to open: %s"), address);
  row = make_row (title != NULL ? title : address, subtitle, address);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);

  return row;
}

static GtkWidget *
make_link_row (HallwaySessionPage     *self,
               const HallwayDraftLink *link)
{
  g_autofree char *address = hallway_link_resolve (link->url, hallway_entry_get_base_url (self->details));

  return address != NULL ? make_safe_row (link->title, address) : make_unsafe_row (link->title, link->url);
}

static void
append_links (HallwaySessionPage     *self,
              const char             *heading,
              const HallwayDraftLink *links,
              guint                   n_links)
{
  GtkWidget *list;

  if (n_links == 0)
    return;

  list = hallway_session_page_append_section (self, heading);
  for (guint i = 0; i < n_links; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_link_row (self, &links[i]));
}

/**
 * hallway_session_page_show_links:
 *
 * Shows the links and attachments of the details.
 */
void
hallway_session_page_show_links (HallwaySessionPage *self)
{
  const HallwayDraftSession *facts = self->details->session;

  append_links (self, ngettext ("Link", "Links", facts->n_links), facts->links, facts->n_links);
  append_links (self, ngettext ("Attachment", "Attachments", facts->n_attachments), facts->attachments,
                facts->n_attachments);
}
