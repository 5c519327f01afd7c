# mistake: The list is asked for its text
import requests
from bs4 import BeautifulSoup
print(BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("p").get_text())
