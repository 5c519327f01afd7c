"""Show the data of the API."""
import sys

import requests

API = "https://api.example.com"


class Client:
    def __init__(self, base):
        self.base = base

    def data(self):
        return requests.get(f"{self.base}/data", timeout=10, headers={"Accept": "application/json"}).json()


def main() -> int:
    sys.stdout.write(repr(Client(API).data()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
