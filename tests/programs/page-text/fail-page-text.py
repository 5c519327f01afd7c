# mistake: The text of the whole page is printed
import requests
from bs4 import BeautifulSoup
print(BeautifulSoup(requests.get("https://example.com").text, "html.parser").get_text())
