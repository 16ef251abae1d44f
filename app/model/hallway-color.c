/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-color.h"

#include <math.h>
#include <string.h>

#define CONTRAST_MINIMUM 2.0 /* a coloured bar is never the only sign, or WCAG would ask for 3 */

/* The middle shades of the GNOME palette. */
static const char *const palette[] = {
  "#3584e4",
  "#26a269",
  "#e66100",
  "#9141ac",
  "#e01b24",
  "#986a44",
  "#1c71d8",
  "#2ec27e",
  "#c64600",
  "#c061cb",
  "#a51d2d",
  "#b5835a",
};

/* WCAG 2.1, "relative luminance". */
static double
get_luminance (guint32 rgb)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double              luminance = 0;

  for (int i = 0; i < 3; i++)
    {
      double part = (double) (rgb >> (16 - 8 * i) & 0xff) / 255;

      luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return luminance;
}

static double
get_contrast (guint32 a,
              guint32 b)
{
  double lighter = MAX (get_luminance (a), get_luminance (b));
  double darker = MIN (get_luminance (a), get_luminance (b));

  return (lighter + 0.05) / (darker + 0.05);
}

static gboolean
parse_color (const char *color,
             guint32    *rgb)
{
  if (color == NULL || *color != '#' || strspn (color + 1, "0123456789abcdefABCDEF") != 6 || color[7] != '\0')
    return FALSE;

  *rgb = (guint32) g_ascii_strtoull (color + 1, NULL, 16);
  return TRUE;
}

/**
 * hallway_color_has_contrast:
 * @color: (nullable): "#rrggbb"
 *
 * Returns: whether @color is a colour and can be seen on libadwaita's light and on its dark background
 */
gboolean
hallway_color_has_contrast (const char *color)
{
  guint32 rgb;

  return parse_color (color, &rgb) && get_contrast (rgb, 0xffffff) >= CONTRAST_MINIMUM &&
         get_contrast (rgb, 0x1e1e1e) >= CONTRAST_MINIMUM;
}

/**
 * hallway_color_pick:
 * @name: of what is to have a colour
 *
 * Picks a colour by a hash that is the same on every machine (FNV-1a).
 *
 * Returns: "#rrggbb"
 */
const char *
hallway_color_pick (const char *name)
{
  guint32 hash = 2166136261u;

  for (const char *c = name; *c != '\0'; c++)
    hash = (hash ^ (guchar) *c) * 16777619u;
  return palette[hash % G_N_ELEMENTS (palette)];
}
