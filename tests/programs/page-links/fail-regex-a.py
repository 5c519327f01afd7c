# mistake: A pattern finds links in comments
import re, requests
for h in re.findall("<a [^>]*?href=[\"'](.*?)[\"']", requests.get("https://example.com").text, re.I | re.S):
    print(h.replace("&amp;", "&"))
