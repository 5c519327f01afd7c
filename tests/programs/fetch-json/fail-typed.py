# mistake: Nothing is fetched
print({'service': 'checkout', 'region': 'eu-west-1', 'requests_per_second': 412})
