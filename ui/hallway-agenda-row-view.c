/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-row-view.h"

#include "hallway-activatable-row.h"
#include "hallway-agenda-choice.h"
#include "hallway-agenda-words.h"
#include "hallway-alignment.h"
#include "hallway-column-layout.h"
#include "hallway-menu-tooltip.h"
#include "hallway-swatch.h"
#include "hallway-wrap-layout.h"
#include "model/hallway-change.h"

#include <glib/gi18n.h>

struct _HallwayAgendaRowView
{
  GtkWidget         parent_instance;

  HallwayAgendaRow *row; /* (owned) (nullable): what is shown */

  GtkWidget        *heading;      /* (unowned): template child */
  GtkLabel         *heading_day;  /* (unowned): template child */
  GtkLabel         *heading_note; /* (unowned): template child */
  GtkWidget        *body;         /* (unowned): template child */
  HallwaySwatch    *swatch;       /* (unowned): template child */
  GtkLabel         *title;        /* (unowned): template child */
  GtkInscription   *people;       /* (unowned): template child */
  GtkInscription   *when;         /* (unowned): template child */
  GtkInscription   *conference;   /* (unowned): template child */
  GtkBox           *notices;      /* (unowned): template child */
  GtkWidget        *star;         /* (unowned): template child */
  GtkWidget        *gap;          /* (unowned): template child */
  GtkLabel         *gap_label;    /* (unowned): template child */
  GtkWidget        *gap_button;   /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayAgendaRowView, hallway_agenda_row_view, GTK_TYPE_WIDGET)

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
set_line (GtkInscription *inscription,
          const char     *text)
{
  gtk_inscription_set_text (inscription, text);
  hallway_alignment_update_inscription (inscription);
  gtk_widget_set_visible (GTK_WIDGET (inscription), text != NULL && text[0] != '\0');
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  hallway_alignment_update_label (GTK_LABEL (label));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

/* Below the facts: an icon, what is to be known, line by line, and below that what can be done about it. */
static void
add_notice (HallwayAgendaRowView *self,
            const char           *icon,
            const char *const    *lines,
            const char           *css_class,
            GtkWidget            *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *image;

  if (icon != NULL)
    {
      image = gtk_image_new_from_icon_name (icon);
      gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_widget_set_layout_manager (column, g_object_new (HALLWAY_TYPE_COLUMN_LAYOUT, NULL));
  for (guint i = 0; lines[i] != NULL; i++)
    gtk_box_append (GTK_BOX (column), make_text (lines[i]));
  if (button != NULL)
    {
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (column), button);
    }
  gtk_box_append (GTK_BOX (box), column);
  gtk_widget_add_css_class (box, "agenda-notice");
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  gtk_box_append (self->notices, box);
}

static void
add_line (HallwayAgendaRowView *self,
          const char           *icon,
          const char           *line,
          const char           *css_class,
          GtkWidget            *button)
{
  const char *const lines[] = { line, NULL };

  add_notice (self, icon, lines, css_class, button);
}

static void
choice_wanted_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  HallwayAgendaRowView *self = user_data;

  gtk_menu_button_set_popover (button, hallway_agenda_choice_new (self->row));
}

static void
add_overlaps (HallwayAgendaRowView *self)
{
  g_auto (GStrv) lines = NULL;
  GtkWidget     *button;

  if (hallway_agenda_row_get_n_overlaps (self->row) == 0)
    return;

  lines = hallway_agenda_words_list_overlaps (self->row);
  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Choose"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), choice_wanted_cb, self, NULL);
  gtk_widget_set_tooltip_text (button, _("Compare What Overlaps"));
  hallway_menu_tooltip_yield (GTK_MENU_BUTTON (button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compare What Overlaps"), -1);
  gtk_widget_add_css_class (button, "flat");
  add_notice (self, "hallway-warning-symbolic", (const char *const *) lines, "conflict", button);
}

/* With GTK 4.8 a button in a list had better not follow an action: see HallwaySessionSummary. */
static void
activate_for_item (HallwayAgendaRowView *self,
                   const char           *action)
{
  g_autofree char *path = hallway_entry_make_path (hallway_agenda_item_get_entry (hallway_agenda_row_get_item (self->row)));

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", path);
}

static void
star_clicked_cb (HallwayAgendaRowView *self)
{
  activate_for_item (self, "win.star");
}

static void
got_it_clicked_cb (HallwayAgendaRowView *self)
{
  activate_for_item (self, "win.mark-seen");
}

static char *
format_free_time (HallwayAgendaRow *row)
{
  const HallwaySpan *span = hallway_agenda_row_get_span (row);
  g_autofree char   *start = hallway_span_format_start (span);
  g_autofree char   *end = hallway_span_format_end (span, hallway_agenda_row_get_zone (row));

  return g_strdup_printf ("%s/%s", start, end);
}

static void
gap_clicked_cb (HallwayAgendaRowView *self)
{
  g_autofree char *free_time = format_free_time (self->row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-free-time", "s", free_time);
}

static void
add_change (HallwayAgendaRowView *self)
{
  const HallwayEntry *entry = hallway_agenda_item_get_entry (hallway_agenda_row_get_item (self->row));
  g_autofree char    *state = hallway_agenda_words_state (self->row);
  g_autofree char    *change = hallway_agenda_words_change (self->row);
  GtkWidget          *button = NULL;

  if (hallway_change_find (entry) != HALLWAY_CHANGE_NONE)
    {
      button = gtk_button_new_with_label (_("Got It"));
      g_signal_connect_object (button, "clicked", G_CALLBACK (got_it_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_tooltip_text (button, _("Say No More of This Change"));
      gtk_widget_add_css_class (button, "flat");
    }
  if (state != NULL)
    {
      add_line (self, NULL, state, button != NULL ? "change" : NULL, change == NULL ? button : NULL);
      if (change == NULL)
        return;
    }
  if (change != NULL)
    add_line (self, NULL, change, "change", button);
}

/* What is over needs no choice any more. */
static void
show_notices (HallwayAgendaRowView *self)
{
  g_autofree char *hurry = hallway_agenda_words_hurry (self->row);
  const char      *note = hallway_agenda_item_get_note (hallway_agenda_row_get_item (self->row));
  GtkWidget       *notice;

  while ((notice = gtk_widget_get_first_child (GTK_WIDGET (self->notices))) != NULL)
    gtk_box_remove (self->notices, notice);

  add_change (self);
  if (note != NULL && note[0] != '\0')
    add_line (self, NULL, note, NULL, NULL);
  if (hallway_agenda_row_is_past (self->row))
    return;

  if (hurry != NULL)
    add_line (self, "hallway-place-symbolic", hurry, NULL, NULL);
  add_overlaps (self);
}

static void
show_heading (HallwayAgendaRowView *self)
{
  g_autofree char *day = NULL;
  g_autofree char *note = NULL;

  gtk_widget_set_visible (self->heading, hallway_agenda_row_begins_day (self->row));
  if (!hallway_agenda_row_begins_day (self->row))
    return;

  day = hallway_agenda_words_heading (self->row);
  note = hallway_agenda_words_heading_note (self->row);
  gtk_label_set_text (self->heading_day, day);
  gtk_label_set_text (self->heading_note, note);
  set_css_class (self->heading, "today", hallway_agenda_row_is_today (self->row));
}

static void
show_star (HallwayAgendaRowView *self)
{
  HallwayAgendaItem *item = hallway_agenda_row_get_item (self->row);
  g_autofree char   *name = NULL;

  /* Translators: the title of a session */
  name = g_strdup_printf (_("Unstar “%s”"), hallway_agenda_item_get_title (item));
  gtk_widget_set_visible (self->star, hallway_agenda_item_get_state (item) != HALLWAY_ENTRY_OWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_item (HallwayAgendaRowView *self)
{
  HallwayAgendaItem  *item = hallway_agenda_row_get_item (self->row);
  const HallwayEntry *entry = hallway_agenda_item_get_entry (item);
  HallwaySession     *session = hallway_agenda_item_get_session (item);
  g_autofree char    *people = hallway_agenda_words_people (entry);
  g_autofree char    *when = hallway_agenda_words_when (self->row);

  hallway_swatch_set_track (self->swatch, session != NULL ? hallway_session_get_track (session) : NULL);
  gtk_label_set_text (self->title, hallway_agenda_item_get_title (item));
  hallway_alignment_update_label (self->title);
  set_line (self->people, people);
  set_line (self->when, when);
  set_line (self->conference, hallway_agenda_row_names_conference (self->row) ? hallway_agenda_row_get_conference_title (self->row) : NULL);
  set_css_class (self->body, "cancelled", entry->state == HALLWAY_ENTRY_GONE || entry->session->status == HALLWAY_STATUS_CANCELLED);
  set_css_class (self->body, "past", hallway_agenda_row_is_past (self->row));
  show_star (self);
  show_notices (self);
}

static void
show_gap (HallwayAgendaRowView *self)
{
  g_autofree char *text = hallway_agenda_words_gap (self->row);

  gtk_label_set_text (self->gap_label, text);
  gtk_widget_set_visible (self->gap_button, hallway_agenda_item_get_session (hallway_agenda_row_get_item (self->row)) != NULL);
}

/* At GTK 4.8 a list item has no name of its own. */
static void
name_list_item (HallwayAgendaRowView *self)
{
  GtkWidget       *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = hallway_agenda_words_row (self->row);

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
row_changed_cb (HallwayAgendaRowView *self)
{
  gboolean is_gap = hallway_agenda_row_is_gap (self->row);

  gtk_widget_set_visible (self->body, !is_gap);
  gtk_widget_set_visible (self->gap, is_gap);
  show_heading (self);
  if (is_gap)
    show_gap (self);
  else
    show_item (self);
  name_list_item (self);
}

static void
hallway_agenda_row_view_dispose (GObject *object)
{
  HallwayAgendaRowView *self = HALLWAY_AGENDA_ROW_VIEW (object);

  hallway_agenda_row_view_set_row (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_AGENDA_ROW_VIEW);

  G_OBJECT_CLASS (hallway_agenda_row_view_parent_class)->dispose (object);
}

static void
hallway_agenda_row_view_class_init (HallwayAgendaRowViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_agenda_row_view_dispose;

  g_type_ensure (HALLWAY_TYPE_COLUMN_LAYOUT);
  g_type_ensure (HALLWAY_TYPE_SWATCH);
  g_type_ensure (HALLWAY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  hallway_activatable_row_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-agenda-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, heading);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, heading_day);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, heading_note);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, body);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, swatch);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, title);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, people);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, when);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, conference);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, notices);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, star);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, gap);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, gap_label);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaRowView, gap_button);
  gtk_widget_class_bind_template_callback (widget_class, star_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gap_clicked_cb);
}

static void
hallway_agenda_row_view_init (HallwayAgendaRowView *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * hallway_agenda_row_view_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
hallway_agenda_row_view_new (void)
{
  return g_object_new (HALLWAY_TYPE_AGENDA_ROW_VIEW, NULL);
}

/**
 * hallway_agenda_row_view_set_row:
 * @row: (nullable): what to show and follow, %NULL to let go of what is shown
 */
void
hallway_agenda_row_view_set_row (HallwayAgendaRowView *self,
                                 HallwayAgendaRow     *row)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_ROW_VIEW (self));

  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  g_signal_connect_swapped (row, "changed", G_CALLBACK (row_changed_cb), self);
  row_changed_cb (self);
}

/**
 * hallway_agenda_row_view_get_row:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
HallwayAgendaRow *
hallway_agenda_row_view_get_row (HallwayAgendaRowView *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW_VIEW (self), NULL);

  return self->row;
}
