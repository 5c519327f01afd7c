import requests
from bs4 import BeautifulSoup


def main():
    response = requests.get("https://example.com", headers={"User-Agent": "dryrun"}, timeout=(3, 10))
    soup = BeautifulSoup(response.text, "html.parser")
    for element in soup.head.children:
        if element.name == "title":
            print("title =", element.text)
            break


if __name__ == "__main__":
    main()
