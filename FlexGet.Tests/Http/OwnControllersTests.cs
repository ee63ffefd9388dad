using FlexGet.Core;
using FlexGet.Core.Http;
using FlexGet.Host;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests.Http;

/// <summary>Slices name their controllers; one that is forgotten would be silent.</summary>
internal sealed class OwnControllersTests
{
    [Test]
    public async Task Every_controller_of_the_server_is_named_by_its_slice()
    {
        await using var server = new FlexGetServer();
        var named = server.Services.GetRequiredService<ApplicationPartManager>().ApplicationParts.OfType<OwnControllers>().Single().Types;

        named.Should().BeEquivalentTo(new[] { typeof(ServerOptions).Assembly, typeof(FlexGetApp).Assembly }
            .SelectMany(assembly => assembly.DefinedTypes)
            .Where(type => type is { IsAbstract: false } && typeof(ControllerBase).IsAssignableFrom(type)));
    }
}
