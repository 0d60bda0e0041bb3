"""Keys and passwords are known by what they look like: by the name of their file, or by their shape in any text.

Each is written in two parts, so that no tool takes this file for one.
"""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from scenario_quiz.files.secret_names import secret_by_name
from scenario_quiz.files.secret_texts import Secret, secret_in

KEY = "-----BEGIN RSA " + "PRIVATE KEY-----\n"
RANDOM = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKY"
UUID = "2b1c8e0a-91d4-4f0e-8a55-0c3f5b7d9e12"
TOKENS = {
    "aws": "aws_secret_access_key" + f" = {RANDOM}",
    "aws in JSON": '"SecretAccessKey"' + f': "{RANDOM}"',
    "aws in a shell": "export AWS_SECRET_ACCESS_KEY" + f"='{RANDOM}'",
    "aws id": "AKIA" + "IOSFODNN7EXAMPLE",
    "github": "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    "github, fine": "github_pat_" + "11ABCDEFG0a1b2c3d4e5f6_g7H8i9J0",
    "gitlab": "glpat-" + "a1B2c3D4e5F6g7H8i9J0",
    "slack": "xoxb-" + "123456789012-abcdefABCDEF",
    "slack address": "https://hooks.slack.com/services/" + "T00000000/B00000000/aaaaaaaaaaaaaaaaaaaaaaaa",
    "teams address": "https://council.webhook.office.com/webhookb2/" + f"{UUID}@{UUID}/IncomingWebhook/x",
    "google": "AIza" + "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q",
    "stripe": "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc",
    "models": "sk-ant-" + "api03-a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6",
    "npm": "npm_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    "jwt": "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
    "azure": "DefaultEndpointsProtocol=https;AccountName=x;AccountKey" + f"={RANDOM}==",
    "shared access": "https://x.logic.azure.com/workflows/1?api-version=2016&sig=" + RANDOM.replace("/", "%2F"),
    "notify": "council-live-" + f"{UUID}-{UUID}",
    "an address with a password": "postgres://training:" + "hunter2222@db.example.org/training",
    "client secret": "client_secret: " + "a1B2c3D4e5F6g7H8",
    "api key": "API-KEY=" + "a1b2c3d4e5f6a7b8c9d0",
    "password": "db_password=" + "Tr0ub4dor.and.3-Horses",
}
KEYS = {
    "openssl": KEY,
    "encrypted": "-----BEGIN ENCRYPTED " + "PRIVATE KEY-----",
    "pgp": "-----BEGIN PGP " + "PRIVATE KEY BLOCK-----",
    "ssh2": "---- BEGIN SSH2 ENCRYPTED " + "PRIVATE KEY ----",
    "putty": "PuTTY-User-Key-File-" + "3: ssh-ed25519",
    "age": "AGE-SECRET-KEY-1" + "QQPQZRYAC8W4X0L3M5N6P7R8S9T",
    "base64": "tls.key: LS0tLS1CRUdJTi" + "BQUklWQVRFIEtFWS0tLS0tCg==",
}


@pytest.mark.parametrize("name", TOKENS)
def test_a_token_is_known_by_its_shape(name: str, tmp_path: Path) -> None:
    assert found(tmp_path, f"Our settings:\n{TOKENS[name]}\n") == Secret("a password or an access key", 2)


@pytest.mark.parametrize("name", KEYS)
def test_a_private_key_is_known_by_its_first_line(name: str, tmp_path: Path) -> None:
    assert found(tmp_path, f"See below.\n\n{KEYS[name]}\n") == Secret("a private key", 3)


@pytest.mark.parametrize(
    "text",
    [
        "Keep the private key in the safe. Never send a password by email.",
        "Password: the one on the letter. Token: see the desk.",
        "secret: shared-with-the-safeguarding-lead",
        "api_key = your-api-key-goes-here",
        "password=xxxxxxxxxxxxxxxx1",
        "token: 2024",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----BEGIN PUBLIC KEY-----",
        "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t",
        "https://www.example.org:8443/a@b and mailto:info@example.org and ftp://example.org",
        f"An id: {UUID}",
        "task-list-of-the-multi-agency-safeguarding-hub-for-2024",
        "Asia and AKIA, ghp_ and xoxb- are how some begin.",
        "[Risk](../risk-assessments-of-2024-and-of-2025-for-everybody/index.md#sk-what-to-keep)",
    ],
)
def test_words_about_secrets_are_none(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, text) is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32", "cp1252"])
@pytest.mark.parametrize("secret", [KEY, TOKENS["aws"]], ids=["key", "token"])
def test_the_encoding_of_a_text_hides_nothing(encoding: str, secret: str, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(codecs.encode(f"Ours\r\n{secret}", encoding))
    assert secret_in(file) == Secret("a private key" if secret == KEY else "a password or an access key", 2)


@pytest.mark.parametrize("before", [1024 * 1024 - 20, 1024 * 1024 - 1, 1024 * 1024, 5 * 1024 * 1024 - 4100, 30 * 2**20])
def test_a_file_is_read_to_its_end_and_nothing_falls_between_two_pieces(before: int, tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(b"frame after frame\n" * (before // 18) + b"\x01" * (before % 18) + b"\n" + KEY.encode())
    assert secret_in(file) == Secret("a private key", before // 18 + 2)


def test_a_key_in_a_file_that_is_no_text_is_found_and_a_token_by_chance_is_not(tmp_path: Path) -> None:
    noise = bytes(range(256)) * 40
    assert found(tmp_path, noise + KEY.encode() + noise) == Secret("a private key", 41)
    assert found(tmp_path, noise + TOKENS["aws id"].encode() + noise) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *((f"visits{ending}", "a database") for ending in (".sql", ".db", ".sqlite3", ".dump", ".sqlite-wal", ".bson")),
        *((f"visits.sql{ending}", "a database") for ending in (".gz", ".bz2", ".xz", ".zip", ".tar.gz", ".1.GZ")),
        *((f"visits.MDB{ending}", "a database") for ending in (".zip", ".txt", ".old")),
        *((f"letter{ending}", "somebody's mail") for ending in (".eml", ".EML", ".msg", ".emlx", ".eml.zip")),
        *((f"post{ending}", "somebody's mail") for ending in (".mbox", ".mbx", ".pst", ".ost", ".olm", ".mbox.gz")),
        *((f"server{ending}", "a key") for ending in (".pem", ".KEY", ".p12", ".key.zip", ".pem.txt", ".kdbx", ".p8")),
        *((name, "a key") for name in ("id_rsa", "id_ed25519_work", "id_rsa.gz", "id_ecdsa.txt")),
        *((name, "a file of passwords") for name in ("passwords.xlsx", "Passwords (2).docx", "passwords-2026.csv")),
        *((name, "a file of passwords") for name in ("client_secret_123.json", "service-account.json", "secrets.zip")),
        *((name, "a backup") for name in ("backup.zip", "site-backup-2026-11-29.tar.gz", "dump.tgz", "db_dump.7z")),
    ],
)
def test_a_secret_is_known_by_the_name_of_its_file(name: str, kind: str) -> None:
    assert secret_by_name(name) == f"named like {kind}"


@pytest.mark.parametrize(
    "name",
    [
        *("index.md", "keyboard.js", "privacy.md", "monkey.svg", "passwords-to-use.md", "a.keys", "materials.zip"),
        *("backup-plan.docx", "password-policy.docx", "message.txt", "notes.txt", "letters.zip", "jsql.js", "eml.png"),
    ],
)
def test_ordinary_names_are_no_secrets(name: str) -> None:
    assert secret_by_name(name) is None


def found(folder: Path, content: str | bytes) -> Secret | None:
    file = folder / "notes.txt"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return secret_in(file)
