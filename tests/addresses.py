"""Addresses that work on one computer only, and others: the programs and the scripts must agree on which is which."""

HERE_ONLY = (
    "http://localhost:8000/training/",
    "http://LOCALHOST/",
    "http://localhost./",
    "https://preview.localhost/",
    "http://localhost.localdomain/",
    "http://ip6-localhost:8000/",
    "http://127.0.0.1:8000/",
    "http://127.45.6.7/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0.0.0.0:8000/",
    "http://[::1]:8000/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]:8000/",
)
# Colleagues on the same network can open an intranet's, whatever its name or number.
FOR_OTHERS = (
    "https://www.example.org/sharing/",
    "http://training.intranet/",
    "http://intranet/",
    "http://council.local/",
    "http://10.0.0.5/",
    "http://192.168.1.20:8000/",
    "http://[fd00::1]/",
    "http://128.0.0.1/",
    "http://localhost.example.org/",
    "http://127.0.0.1.example.org/",
    "http://mylocalhost/",
    "https://www.example.org/localhost/?at=127.0.0.1",
)
