import requests
def send_alert(webhook_url, text):
    text = text.replace("\n", " ")
    try:
        return requests.post(webhook_url, json={"text": text}, timeout=10).status_code == 200
    except requests.RequestException:
        return False
