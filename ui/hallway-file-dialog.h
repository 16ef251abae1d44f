/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        hallway_file_dialog_open_async  (GtkWindow *parent, const char *title, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
GListModel *hallway_file_dialog_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        hallway_file_dialog_save_async  (GtkWindow *parent, const char *title, const char *name,
                                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GFile      *hallway_file_dialog_finish      (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
