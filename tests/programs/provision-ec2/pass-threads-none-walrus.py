import sys, time, boto3, botocore.exceptions as x
e = boto3.client("ec2")
w = lambda: [i for r in e.describe_instances(Filters=[{"Name": "tag:Name", "Values": ["web01"]}])["Reservations"] for i in r["Instances"] if i["State"]["Code"] in (0, 16)]
try:
    if not w():
        e.run_instances(ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1,
                        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}])
    end = time.time() + 300
    while (found := w()) and found[0]["State"]["Name"] == "pending" and time.time() < end:
        time.sleep(1)
    print(found[0]["InstanceId"], found[0]["PublicIpAddress"])
except x.ClientError as error:
    print("Provisioning failed:", error.response["Error"]["Code"])
    sys.exit(1)
