/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list shows of a session: the colour of its track, title, people, place and star. Lists make hundreds of these at
 * once, so that they are made in code and lay themselves out: a template, boxes and labels, which lay out their text to
 * measure it, take several times as long. */

#include "hallway-session-summary.h"

#include "hallway-alignment.h"
#include "hallway-swatch.h"

#include <glib/gi18n.h>

typedef enum
{
  LINE_TITLE,
  LINE_PEOPLE,
  LINE_PLACE,
  LINE_NOTICE,
  N_LINES,
} LineKind;

typedef struct
{
  GtkInscription *inscription; /* (unowned) (nullable): a child, made when there is something to say */
  PangoContext   *context;     /* (owned): of its text */
  guint           max_lines;   /* that it takes where its text doesn't fit in one */
  int             width;       /* of all its text in one line, if serial is that of the context */
  guint           serial;
} Line;

struct _HallwaySessionSummary
{
  GtkWidget     parent_instance;

  HallwayWords *words;  /* (owned) (nullable): to emphasise */
  char         *target; /* (owned) (nullable): what win.star takes */
  GtkWidget    *swatch; /* (unowned): child */
  Line          lines[N_LINES];
  GtkWidget    *star; /* (unowned): child */
  gboolean      starred;
};

G_DEFINE_FINAL_TYPE (HallwaySessionSummary, hallway_session_summary, GTK_TYPE_WIDGET)

static const struct
{
  const char            *css_class;
  guint                  max_lines;
  GtkInscriptionOverflow overflow; /* the end of a place is the time, which has to stay */
} line_kinds[N_LINES] = {
  [LINE_TITLE] = { "title", 2, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END },
  [LINE_PEOPLE] = { "people", 1, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END },
  [LINE_PLACE] = { "place", 1, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_MIDDLE },
  [LINE_NOTICE] = { "notice", 2, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END },
};

#define SWATCH_WIDTH 4
#define SWATCH_GAP 12
#define STAR_GAP 6
#define MIN_CHARS 12
#define NATURAL_CHARS 30

/* Layout */

static int
measure_star (HallwaySessionSummary *self)
{
  int width;

  gtk_widget_measure (self->star, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static gboolean
is_shown (const Line *line)
{
  return line->inscription != NULL && gtk_widget_get_visible (GTK_WIDGET (line->inscription));
}

/* What leaves the window gets another context when it comes back, but an inscription of GTK 4.8 goes on with the first. */
static void
follow_font (Line *line)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (line->inscription));

  pango_context_set_font_description (line->context, pango_context_get_font_description (context));
}

/* An inscription is as high as it is told to be, which takes no layout of its text; this takes one, for each text. */
static int
find_width (Line *line)
{
  guint serial = pango_context_get_serial (line->context);

  if (line->serial != serial)
    {
      g_autoptr (PangoLayout) layout = pango_layout_new (line->context);
      const char             *text = gtk_inscription_get_text (line->inscription);

      pango_layout_set_text (layout, text != NULL ? text : "", -1);
      pango_layout_get_pixel_size (layout, &line->width, NULL);
      line->serial = serial;
    }
  return line->width;
}

static int
measure_line (Line *line,
              int   width)
{
  int one_line, all_lines;

  follow_font (line);
  gtk_widget_measure (GTK_WIDGET (line->inscription), GTK_ORIENTATION_VERTICAL, -1, &one_line, &all_lines, NULL, NULL);
  return line->max_lines > 1 && find_width (line) > width ? all_lines : one_line;
}

static int
measure_text (HallwaySessionSummary *self,
              int                    width)
{
  int height = 0;

  for (guint i = 0; i < N_LINES; i++)
    if (is_shown (&self->lines[i]))
      height += measure_line (&self->lines[i], width);
  return height;
}

static GtkSizeRequestMode
hallway_session_summary_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hallway_session_summary_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  HallwaySessionSummary *self = HALLWAY_SESSION_SUMMARY (widget);
  GtkWidget             *title = GTK_WIDGET (self->lines[LINE_TITLE].inscription);
  int                    around = SWATCH_WIDTH + SWATCH_GAP + STAR_GAP + measure_star (self);
  int                    star_height;

  gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, natural, NULL, NULL);
  *minimum = *natural * MIN_CHARS / NATURAL_CHARS;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += around;
      *natural += around;
      return;
    }

  gtk_widget_measure (self->star, GTK_ORIENTATION_VERTICAL, -1, &star_height, NULL, NULL, NULL);
  *minimum = MAX (measure_text (self, MAX (*minimum, for_size - around)), star_height);
  *natural = *minimum;
}

static void
allocate_child (GtkWidget    *parent,
                GtkWidget    *child,
                GtkAllocation allocation)
{
  if (gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (parent) - allocation.x - allocation.width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
hallway_session_summary_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  HallwaySessionSummary *self = HALLWAY_SESSION_SUMMARY (widget);
  int                    star_width = measure_star (self);
  GtkAllocation          text = { SWATCH_WIDTH + SWATCH_GAP, 0 };

  allocate_child (widget, self->swatch, (GtkAllocation){ 0, 0, SWATCH_WIDTH, height });
  allocate_child (widget, self->star, (GtkAllocation){ width - star_width, 0, star_width, height });

  text.width = MAX (1, width - text.x - star_width - STAR_GAP);
  text.y = MAX (0, height - measure_text (self, text.width)) / 2;
  for (guint i = 0; i < N_LINES; i++)
    {
      if (!is_shown (&self->lines[i]))
        continue;

      text.height = measure_line (&self->lines[i], text.width);
      allocate_child (widget, GTK_WIDGET (self->lines[i].inscription), text);
      text.y += text.height;
    }
}

/* Text */

static PangoAttrList *
mark_words (HallwaySessionSummary *self,
            const char            *text)
{
  g_autoptr (GArray) matches = hallway_words_find (self->words, text);
  PangoAttrList     *attributes = pango_attr_list_new ();

  for (guint i = 0; i < matches->len; i++)
    {
      const HallwayMatch *match = &g_array_index (matches, HallwayMatch, i);
      PangoAttribute     *marks[] = {
            pango_attr_background_new (0xe5e5, 0xa5a5, 0x0a0a), /* the style sheet's hallway_star */
            pango_attr_background_alpha_new (0x5000),
            pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
      };

      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        {
          marks[j]->start_index = (guint) match->start;
          marks[j]->end_index = (guint) match->end;
          pango_attr_list_insert (attributes, marks[j]);
        }
    }
  return attributes;
}

static void
set_max_lines (Line *line,
               guint max_lines)
{
  line->max_lines = max_lines;
  gtk_inscription_set_nat_lines (line->inscription, max_lines);
}

static void
make_line (HallwaySessionSummary *self,
           LineKind               kind)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription), line_kinds[kind].overflow);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (inscription), PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), NATURAL_CHARS);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (inscription), 0);
  gtk_widget_add_css_class (inscription, line_kinds[kind].css_class);
  gtk_widget_insert_before (inscription, GTK_WIDGET (self), self->star);
  self->lines[kind].inscription = GTK_INSCRIPTION (inscription);
  self->lines[kind].context = g_object_ref (gtk_widget_get_pango_context (inscription));
  set_max_lines (&self->lines[kind], line_kinds[kind].max_lines);
}

static void
set_line (HallwaySessionSummary *self,
          LineKind               kind,
          const char            *text)
{
  Line    *line = &self->lines[kind];
  gboolean is_empty = text == NULL || text[0] == '\0';

  if (line->inscription == NULL && is_empty)
    return;
  if (line->inscription == NULL)
    make_line (self, kind);

  gtk_widget_set_visible (GTK_WIDGET (line->inscription), !is_empty);
  if (is_empty || g_strcmp0 (gtk_inscription_get_text (line->inscription), text) != 0)
    {
      gtk_inscription_set_text (line->inscription, text);
      hallway_alignment_update_inscription (line->inscription);
      line->serial = 0;
      /* Text alone doesn't change the size of an inscription, but it may take another line here. */
      if (line->max_lines > 1)
        gtk_widget_queue_resize (GTK_WIDGET (self));
    }

  if (self->words != NULL && !is_empty && kind != LINE_NOTICE)
    {
      g_autoptr (PangoAttrList) attributes = mark_words (self, text);

      gtk_inscription_set_attributes (line->inscription, attributes);
    }
  else if (gtk_inscription_get_attributes (line->inscription) != NULL)
    {
      gtk_inscription_set_attributes (line->inscription, NULL);
    }
}

static const char *
get_line (HallwaySessionSummary *self,
          LineKind               kind)
{
  return is_shown (&self->lines[kind]) ? gtk_inscription_get_text (self->lines[kind].inscription) : NULL;
}

static void
name_star (HallwaySessionSummary *self)
{
  g_autofree char *name = NULL;

  /* Translators: the title of a session */
  name = g_strdup_printf (self->starred ? _("Unstar “%s”") : _("Star “%s”"), hallway_session_summary_get_title (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A text that is set as tooltip has GTK ask the display server at once whether the pointer is there, for each row. */
static gboolean
star_tooltip_cb (HallwaySessionSummary *self,
                 int                    x,
                 int                    y,
                 gboolean               by_keyboard,
                 GtkTooltip            *tooltip)
{
  gtk_tooltip_set_text (tooltip, self->starred ? _("Unstar") : _("Star"));
  return TRUE;
}

/* With GTK 4.8 a button in a list had better not follow an action: each new follower of an action is told to all the
 * others, and where a list stands between, as often as there ever were rows. */
static void
star_clicked_cb (HallwaySessionSummary *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.star", "s", self->target);
}

static void
hallway_session_summary_dispose (GObject *object)
{
  HallwaySessionSummary *self = HALLWAY_SESSION_SUMMARY (object);
  GtkWidget             *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < N_LINES; i++)
    g_clear_object (&self->lines[i].context);
  g_clear_pointer (&self->words, hallway_words_unref);
  g_clear_pointer (&self->target, g_free);

  G_OBJECT_CLASS (hallway_session_summary_parent_class)->dispose (object);
}

static void
hallway_session_summary_class_init (HallwaySessionSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hallway_session_summary_dispose;
  widget_class->get_request_mode = hallway_session_summary_get_request_mode;
  widget_class->measure = hallway_session_summary_measure;
  widget_class->size_allocate = hallway_session_summary_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "summary");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hallway_session_summary_init (HallwaySessionSummary *self)
{
  self->swatch = g_object_new (HALLWAY_TYPE_SWATCH, NULL);
  gtk_widget_set_parent (self->swatch, GTK_WIDGET (self));

  self->star = gtk_button_new_from_icon_name ("hallway-star-outline-symbolic");
  g_signal_connect_swapped (self->star, "clicked", G_CALLBACK (star_clicked_cb), self);
  gtk_widget_set_has_tooltip (self->star, TRUE);
  g_signal_connect_swapped (self->star, "query-tooltip", G_CALLBACK (star_tooltip_cb), self);
  gtk_widget_add_css_class (self->star, "flat");
  gtk_widget_add_css_class (self->star, "star");
  gtk_widget_set_parent (self->star, GTK_WIDGET (self));

  make_line (self, LINE_TITLE);
}

/**
 * hallway_session_summary_new:
 *
 * Returns: (transfer floating): an empty summary
 */
GtkWidget *
hallway_session_summary_new (void)
{
  return g_object_new (HALLWAY_TYPE_SESSION_SUMMARY, NULL);
}

/**
 * hallway_session_summary_set_words:
 * @words: (nullable): what to emphasise in the facts that are set from now on
 */
void
hallway_session_summary_set_words (HallwaySessionSummary *self,
                                   HallwayWords          *words)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  g_clear_pointer (&self->words, hallway_words_unref);
  self->words = words != NULL ? hallway_words_ref (words) : NULL;
}

/**
 * hallway_session_summary_set_track:
 * @track: (nullable): whose colour to show
 */
void
hallway_session_summary_set_track (HallwaySessionSummary *self,
                                   HallwayTrack          *track)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  hallway_swatch_set_track (HALLWAY_SWATCH (self->swatch), track);
}

/**
 * hallway_session_summary_set_title:
 * @title: of the session, two lines at most
 */
void
hallway_session_summary_set_title (HallwaySessionSummary *self,
                                   const char            *title)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  set_line (self, LINE_TITLE, title);
}

/**
 * hallway_session_summary_set_people:
 * @people: (nullable): their names, in one line
 */
void
hallway_session_summary_set_people (HallwaySessionSummary *self,
                                    const char            *people)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  set_line (self, LINE_PEOPLE, people);
}

/**
 * hallway_session_summary_set_place:
 * @place: (nullable): where it is, and until when
 * @is_running: whether it ends with a length of time, no digit of which may be lost
 */
void
hallway_session_summary_set_place (HallwaySessionSummary *self,
                                   const char            *place,
                                   gboolean               is_running)
{
  Line *line = &self->lines[LINE_PLACE];

  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  set_line (self, LINE_PLACE, place);
  if (line->inscription == NULL || (line->max_lines > 1) == is_running)
    return;

  set_max_lines (line, is_running ? 2 : line_kinds[LINE_PLACE].max_lines);
  gtk_inscription_set_text_overflow (line->inscription,
                                     is_running ? GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END : line_kinds[LINE_PLACE].overflow);
}

/**
 * hallway_session_summary_set_notice:
 * @notice: (nullable): what else there is to say, two lines at most
 */
void
hallway_session_summary_set_notice (HallwaySessionSummary *self,
                                    const char            *notice)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  set_line (self, LINE_NOTICE, notice);
}

/**
 * hallway_session_summary_set_starred:
 * @starred: whether the session is starred
 */
void
hallway_session_summary_set_starred (HallwaySessionSummary *self,
                                     gboolean               starred)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  if (self->starred != starred)
    {
      self->starred = starred;
      gtk_button_set_icon_name (GTK_BUTTON (self->star),
                                starred ? "hallway-star-symbolic" : "hallway-star-outline-symbolic");
      if (starred)
        gtk_widget_add_css_class (self->star, "starred");
      else
        gtk_widget_remove_css_class (self->star, "starred");
    }
  name_star (self);
}

/**
 * hallway_session_summary_set_target:
 * @target: what win.star takes for the session
 */
void
hallway_session_summary_set_target (HallwaySessionSummary *self,
                                    const char            *target)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  g_free (self->target);
  self->target = g_strdup (target);
}

/**
 * hallway_session_summary_set_state:
 * @state: a class of the style sheet: "running", "past", "cancelled"
 * @is_set: whether the session is so
 */
void
hallway_session_summary_set_state (HallwaySessionSummary *self,
                                   const char            *state,
                                   gboolean               is_set)
{
  g_return_if_fail (HALLWAY_IS_SESSION_SUMMARY (self));

  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), state);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), state);
}

/**
 * hallway_session_summary_get_title:
 *
 * Returns: (nullable): the title that is shown
 */
const char *
hallway_session_summary_get_title (HallwaySessionSummary *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION_SUMMARY (self), NULL);

  return gtk_inscription_get_text (self->lines[LINE_TITLE].inscription);
}

/**
 * hallway_session_summary_get_people:
 *
 * Returns: (nullable): the people who are shown
 */
const char *
hallway_session_summary_get_people (HallwaySessionSummary *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION_SUMMARY (self), NULL);

  return get_line (self, LINE_PEOPLE);
}
