import re, requests
page = requests.get("https://example.com").text
for row in re.findall(r"<tr>(.*?)</tr>", page, re.S):
    print(re.findall(r"<t[dh]>(.*?)</t[dh]>", row, re.S))
