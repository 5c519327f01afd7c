import requests
def send_alert(webhook_url, text):
    try:
        return requests.post(url=webhook_url, json=dict(text=text, username="bot", channel="#ops"), timeout=3).ok
    except requests.RequestException as error:
        print("not sent:", error)
    return False

send_alert("https://hooks.slack.com/services/your/webhook", "Server is down!")
