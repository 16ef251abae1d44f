#!/bin/bash
# What keeps our style at WCAG AA: text is never dimmed below 0.7, and colored only by what is made for text.
set -u
failed=0
if grep -nE '(^|[ ;{])opacity: 0?\.[0-6]' ui/style*.css | grep -vE 'swatch|@keyframes'; then
    echo "text is dimmed to 0.7 at the least"
    failed=1
fi
if grep -nE '(^|[ ;{])color: @(accent|warning|success|error)(_bg)?_color' ui/style*.css | grep -v '\.now-line {'; then
    echo "use instead: @hallway_accent_text, @hallway_warning_text"
    failed=1
fi
exit $failed
