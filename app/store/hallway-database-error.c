/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-database-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sqlite3.h>

/**
 * hallway_database_error_from_system:
 * @number: an errno
 *
 * Returns: whether the disk is full or may not be written, as an input/output error says with errno
 */
HallwayStoreError
hallway_database_error_from_system (int number)
{
  if (number == ENOSPC || number == EFBIG || number == EDQUOT)
    return HALLWAY_STORE_ERROR_FULL;
  if (number == EROFS || number == EACCES || number == EPERM)
    return HALLWAY_STORE_ERROR_READ_ONLY;

  return HALLWAY_STORE_ERROR_FAILED;
}

/**
 * hallway_database_error_from_code:
 * @code: a result of SQLite, also an extended one
 * @system_error: the errno with it
 *
 * Returns: what it means to a person
 */
HallwayStoreError
hallway_database_error_from_code (int code,
                                  int system_error)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return HALLWAY_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return HALLWAY_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
      return HALLWAY_STORE_ERROR_OPEN;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return HALLWAY_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HALLWAY_STORE_ERROR_BUSY;
    case SQLITE_IOERR:
      return hallway_database_error_from_system (system_error);
    default:
      return HALLWAY_STORE_ERROR_FAILED;
    }
}

/**
 * hallway_database_error_describe:
 *
 * Returns: (nullable): why something failed, in words, or %NULL where SQLite or the system says it better
 */
const char *
hallway_database_error_describe (HallwayStoreError reason)
{
  switch (reason)
    {
    case HALLWAY_STORE_ERROR_FULL:
      return _("no room on the disk");
    case HALLWAY_STORE_ERROR_READ_ONLY:
      return _("it may not be written");
    case HALLWAY_STORE_ERROR_OPEN:
      return _("its files can't be opened");
    case HALLWAY_STORE_ERROR_DAMAGED:
      return _("a database is damaged");
    case HALLWAY_STORE_ERROR_BUSY:
      return _("another program holds it for too long");
    case HALLWAY_STORE_ERROR_NEWER:
    case HALLWAY_STORE_ERROR_NOT_FOUND:
    case HALLWAY_STORE_ERROR_AMBIGUOUS:
    case HALLWAY_STORE_ERROR_NOT_LOADED:
    case HALLWAY_STORE_ERROR_FORMAT:
    case HALLWAY_STORE_ERROR_FAILED:
    default:
      return NULL;
    }
}
