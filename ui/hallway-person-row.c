/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One person of a session: initials, name, position, and a biography that unfolds when it is long. */

#include "hallway-person-row.h"

#include "hallway-text-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HallwayPersonRow
{
  GtkListBoxRow    parent_instance;

  AdwAvatar       *avatar;    /* (unowned): template child */
  GtkLabel        *name;      /* (unowned): template child */
  GtkLabel        *position;  /* (unowned): template child */
  GtkLabel        *summary;   /* (unowned): template child */
  HallwayTextView *biography; /* (unowned): template child */
  GtkToggleButton *more;      /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayPersonRow, hallway_person_row, GTK_TYPE_LIST_BOX_ROW)

#define LONG_BIOGRAPHY 180 /* characters, about three lines */

static char *
make_position (const HallwayDraftPerson *person)
{
  if (person->job_title != NULL && person->company != NULL)
    /* Translators: a person's job title and company, "Engineer, Example Ltd" */
    return g_strdup_printf (_("%s, %s"), person->job_title, person->company);

  return g_strdup (person->job_title != NULL ? person->job_title : person->company);
}

static void
set_line (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
show_biography (HallwayPersonRow *self,
                gboolean          whole)
{
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !whole);
  gtk_widget_set_visible (GTK_WIDGET (self->biography), whole);
  gtk_button_set_label (GTK_BUTTON (self->more), whole ? _("Show less") : _("Read more"));
}

static void
more_toggled_cb (HallwayPersonRow *self)
{
  show_biography (self, gtk_toggle_button_get_active (self->more));
}

static void
set_biography (HallwayPersonRow         *self,
               const HallwayDraftPerson *person)
{
  g_autoptr (HallwayText) text = hallway_text_new (person->biography, person->biography_format, NULL);
  g_autofree char        *plain = hallway_text_to_plain (text);
  gboolean                is_long = g_utf8_strlen (plain, -1) > LONG_BIOGRAPHY;

  hallway_text_view_set_text (self->biography, text);
  gtk_label_set_text (self->summary, g_strdelimit (plain, "\n", ' '));
  gtk_widget_set_visible (GTK_WIDGET (self->more), is_long);
  show_biography (self, !is_long);
}

static void
hallway_person_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (hallway_person_row_parent_class)->dispose (object);
}

static void
hallway_person_row_class_init (HallwayPersonRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_person_row_dispose;

  g_type_ensure (HALLWAY_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, position);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, summary);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, biography);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, more);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
}

static void
hallway_person_row_init (HallwayPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_person_row_new:
 * @person: who, only read during the call
 *
 * Makes the row of a person.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
hallway_person_row_new (const HallwayDraftPerson *person)
{
  HallwayPersonRow *self = g_object_new (HALLWAY_TYPE_PERSON_ROW, NULL);
  g_autofree char  *position = make_position (person);

  adw_avatar_set_text (self->avatar, person->name);
  set_line (self->name, person->name);
  set_line (self->position, position);
  if (person->biography != NULL)
    set_biography (self, person);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, person->name, -1);

  return GTK_WIDGET (self);
}
