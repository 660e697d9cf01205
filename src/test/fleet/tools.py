"""What the tests of fleet/ share."""

import pathlib
import subprocess

CHECKOUT = pathlib.Path(__file__).resolve().parents[3]
FLEET = CHECKOUT / "fleet"
LAUNCHER = CHECKOUT / "ringcross"

# Of one program. A whole run of Ringcross on a busy host takes less.
LIMIT_SECONDS = 180


class Wrong(Exception):
    """What should not have been."""


def expect(true, words):
    if not true:
        raise Wrong(words)


def called(*command, status=0, stdin="", cwd=None, environment=None):
    """Runs a program, and gives what it printed; another status than expected is wrong."""
    words = [str(word) for word in command]
    try:
        ended = subprocess.run(
            words, input=stdin, cwd=cwd, env=environment, text=True, capture_output=True, timeout=LIMIT_SECONDS, check=False
        )
    except FileNotFoundError:
        raise Wrong(f"not installed: {words[0]}") from None
    except subprocess.TimeoutExpired:
        raise Wrong(f"no end within {LIMIT_SECONDS} s: {' '.join(words)}") from None
    said = (ended.stdout + ended.stderr).strip()
    expect(ended.returncode == status, f"{' '.join(words)} ended with {ended.returncode} instead of {status}:\n{said}")
    return ended.stdout
