using FlexGet.Host;
using FlexGet.Host.StartUp;

var options = StartOptionsReader.Read(args);
await using var app = FlexGetApp.Create(options);
await app.RunAsync();
