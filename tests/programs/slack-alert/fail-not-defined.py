import requests
def alert(webhook_url, text):
    return requests.post(webhook_url, json={"text": text}, timeout=10).status_code == 200
