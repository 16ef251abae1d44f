/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a HallwayText in selectable labels: one for paragraphs that follow one another, so that a selection can hold
 * several, and one for each other block. What a stranger wrote is escaped run by run; the only markup in a label is our
 * own. */

#include "hallway-text-view.h"

struct _HallwayTextView
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HallwayTextView, hallway_text_view, GTK_TYPE_WIDGET)

#define INDENT 18          /* pixels for each level of a list or quote */
#define LONGEST_LABEL 4000 /* octets of markup, after which paragraphs get a label of their own: one is laid out as a whole */
#define NARROWEST 10       /* characters; GTK lays a label out at its narrowest, and narrower than any window would be slow */
#define PARAGRAPH_BREAK "\n<span size=\"45%\">\n</span>"

static void
append_run (GString              *markup,
            const HallwayTextRun *run)
{
  g_autofree char *text = g_markup_escape_text (run->text, -1);

  if (run->link != NULL)
    {
      g_autofree char *link = g_markup_escape_text (run->link, -1);
      /* GtkLabel reads the title, which its tooltip shows, as markup once more. */
      g_autofree char *title = g_markup_escape_text (link, -1);

      g_string_append_printf (markup, "<a href=\"%s\" title=\"%s\">", link, title);
    }
  if (run->style & HALLWAY_TEXT_STYLE_STRONG)
    g_string_append (markup, "<b>");
  if (run->style & HALLWAY_TEXT_STYLE_EMPHASIS)
    g_string_append (markup, "<i>");
  if (run->style & HALLWAY_TEXT_STYLE_CODE)
    g_string_append (markup, "<tt>");

  g_string_append (markup, text);

  if (run->style & HALLWAY_TEXT_STYLE_CODE)
    g_string_append (markup, "</tt>");
  if (run->style & HALLWAY_TEXT_STYLE_EMPHASIS)
    g_string_append (markup, "</i>");
  if (run->style & HALLWAY_TEXT_STYLE_STRONG)
    g_string_append (markup, "</b>");
  if (run->link != NULL)
    g_string_append (markup, "</a>");
}

/* Opening is the window's: it checks the address and says what went wrong. */
static gboolean
link_activated_cb (HallwayTextView *self,
                   const char      *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", uri);
  return TRUE;
}

static GtkWidget *
make_label (HallwayTextView *self,
            const char      *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_activated_cb), self, G_CONNECT_SWAPPED);

  return label;
}

/* A grid doesn't ask the label how narrow it can be for a height, as a box does. */
static GtkWidget *
make_list_item (const HallwayTextBlock *block,
                GtkWidget              *label)
{
  GtkWidget       *grid = gtk_grid_new ();
  g_autofree char *ordinal = block->ordinal > 0 ? g_strdup_printf ("%u.", block->ordinal) : g_strdup ("•");
  GtkWidget       *mark = gtk_label_new (ordinal);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "dim-label");
  gtk_widget_set_margin_start (grid, 6 + INDENT * (int) MIN (block->depth, 6));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_attach (GTK_GRID (grid), mark, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);

  return grid;
}

static GtkWidget *
make_code (GtkWidget *label)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_widget_add_css_class (scroller, "text-code");

  return scroller;
}

static GtkWidget *
make_block (HallwayTextView        *self,
            const HallwayTextBlock *block)
{
  g_autofree char *markup = hallway_text_view_make_markup (block);
  GtkWidget       *label = make_label (self, markup);

  switch (block->kind)
    {
    case HALLWAY_TEXT_BLOCK_HEADING:
      gtk_widget_add_css_class (label, "text-heading");
      return label;

    case HALLWAY_TEXT_BLOCK_LIST_ITEM:
      return make_list_item (block, label);

    case HALLWAY_TEXT_BLOCK_QUOTE:
      gtk_widget_set_margin_start (label, INDENT * (int) MIN (block->depth, 6));
      gtk_widget_add_css_class (label, "text-quote");
      return label;

    case HALLWAY_TEXT_BLOCK_CODE:
      return make_code (label);

    case HALLWAY_TEXT_BLOCK_PARAGRAPH:
    default:
      return label;
    }
}

/* Items of one list stand closer together than paragraphs. */
static void
append_child (HallwayTextView *self,
              GtkWidget       *child,
              gboolean         in_list)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_set_margin_top (child, in_list ? 3 : 12);

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static gboolean
is_of_kind (HallwayText         *text,
            guint                position,
            HallwayTextBlockKind kind)
{
  return position < hallway_text_get_n_blocks (text) && hallway_text_get_block (text, position)->kind == kind;
}

/* Appends the paragraphs from @first on that fit into one label, and tells how many. */
static guint
append_paragraphs (HallwayTextView *self,
                   HallwayText     *text,
                   guint            first)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  guint               n_paragraphs = 0;

  while (is_of_kind (text, first + n_paragraphs, HALLWAY_TEXT_BLOCK_PARAGRAPH) && markup->len < LONGEST_LABEL)
    {
      g_autofree char *paragraph = hallway_text_view_make_markup (hallway_text_get_block (text, first + n_paragraphs));

      g_string_append_printf (markup, "%s%s", n_paragraphs > 0 ? PARAGRAPH_BREAK : "", paragraph);
      n_paragraphs++;
    }
  append_child (self, make_label (self, markup->str), FALSE);

  return n_paragraphs;
}

/* Appends what begins at @position, and tells how many blocks that was. */
static guint
append_blocks (HallwayTextView *self,
               HallwayText     *text,
               guint            position)
{
  const HallwayTextBlock *block = hallway_text_get_block (text, position);
  gboolean                in_list = block->kind == HALLWAY_TEXT_BLOCK_LIST_ITEM;

  if (block->kind == HALLWAY_TEXT_BLOCK_PARAGRAPH)
    return append_paragraphs (self, text, position);

  append_child (self, make_block (self, block),
                in_list && position > 0 && is_of_kind (text, position - 1, HALLWAY_TEXT_BLOCK_LIST_ITEM));
  return 1;
}

static void
remove_blocks (HallwayTextView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
hallway_text_view_dispose (GObject *object)
{
  remove_blocks (HALLWAY_TEXT_VIEW (object));

  G_OBJECT_CLASS (hallway_text_view_parent_class)->dispose (object);
}

static void
hallway_text_view_class_init (HallwayTextViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_text_view_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "textblocks");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
hallway_text_view_init (HallwayTextView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * hallway_text_view_set_text:
 * @text: (nullable): what to show
 *
 * Shows @text in place of what was there, and hides the widget when there is nothing to show.
 */
void
hallway_text_view_set_text (HallwayTextView *self,
                            HallwayText     *text)
{
  guint n_blocks = text != NULL ? hallway_text_get_n_blocks (text) : 0;

  g_return_if_fail (HALLWAY_IS_TEXT_VIEW (self));

  remove_blocks (self);
  for (guint i = 0; i < n_blocks;)
    i += append_blocks (self, text, i);

  gtk_widget_set_visible (GTK_WIDGET (self), n_blocks > 0);
}

/**
 * hallway_text_view_make_markup:
 * @block: a block of a text
 *
 * Makes Pango markup of a block, in which nothing that a stranger wrote is markup.
 *
 * Returns: (transfer full): the markup
 */
char *
hallway_text_view_make_markup (const HallwayTextBlock *block)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    append_run (markup, g_ptr_array_index (block->runs, i));

  return g_string_free (markup, FALSE);
}
