import json
import os


def status_of(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return json.load(file)["status"]


def main() -> None:
    print(f"Status: {status_of(os.path.join(os.getcwd(), 'data.json'))}")


if __name__ == "__main__":
    main()
