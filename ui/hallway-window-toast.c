/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said in passing. A toast stays for seconds and the next would wait for it, so that the last one takes the place
 * of those before; but a message waits for an offer to undo, which nobody but the person cuts short. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static void
dismiss (AdwToast **slot)
{
  AdwToast *toast = *slot;

  g_clear_weak_pointer (slot);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* One that is on its way out isn't dismissed again. */
static void
dismissed_cb (HallwayWindow *self,
              AdwToast      *toast)
{
  if (self->message == toast)
    g_clear_weak_pointer (&self->message);
  if (self->undo == toast)
    g_clear_weak_pointer (&self->undo);
}

static void
show (HallwayWindow *self,
      AdwToast     **slot,
      const char    *message,
      const char    *button,
      const char    *action,
      const char    *target)
{
  /* A toast's title is markup, what is said may not be. */
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast        *toast = adw_toast_new (title);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target (toast, "s", target);
    }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (slot, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * hallway_window_show_toast:
 * @message: what to say
 *
 * Says something in passing.
 */
void
hallway_window_show_toast (HallwayWindow *self,
                           const char    *message)
{
  hallway_window_show_toast_with_button (self, message, NULL, NULL, NULL);
}

/**
 * hallway_window_show_toast_with_button:
 * @message: what to say
 * @button: (nullable): what can be done about it
 * @action: (nullable): the name of the action that does it
 * @target: (nullable): its target
 *
 * Says something in passing that leads further.
 */
void
hallway_window_show_toast_with_button (HallwayWindow *self,
                                       const char    *message,
                                       const char    *button,
                                       const char    *action,
                                       const char    *target)
{
  dismiss (&self->message);
  show (self, &self->message, message, button, action, target);
}

/**
 * hallway_window_offer_undo:
 * @message: what was done
 * @action: the name of the action that undoes it
 * @target: its target
 *
 * Says what was done, and offers to undo it until the next that can be undone.
 *
 * Returns: (transfer none): the toast, which is dismissed when the offer ends
 */
AdwToast *
hallway_window_offer_undo (HallwayWindow *self,
                           const char    *message,
                           const char    *action,
                           const char    *target)
{
  hallway_window_dismiss_toasts (self);
  show (self, &self->undo, message, _("Undo"), action, target);

  return self->undo;
}

/**
 * hallway_window_dismiss_toasts:
 *
 * Ends what is said, and the offer to undo.
 */
void
hallway_window_dismiss_toasts (HallwayWindow *self)
{
  dismiss (&self->message);
  dismiss (&self->undo);
}
