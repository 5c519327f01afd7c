# mistake: Only the first image is printed
import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
print(urljoin("https://example.com/", BeautifulSoup(requests.get("https://example.com").text, "html.parser").img["src"]))
