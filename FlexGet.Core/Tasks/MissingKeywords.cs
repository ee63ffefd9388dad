namespace FlexGet.Core.Tasks;

/// <summary>
/// Plugins of FlexGet that are not here yet: whoever brings a config along is told so, instead of looking for a mistake in it. A
/// plugin of this name that somebody drops in is found before this list is asked. docs/compatibility.md lists them by what they do.
/// </summary>
internal static class MissingKeywords
{
    /// <summary>Those that do not change what is taken, nor from where: a task does its work without them.</summary>
    private static readonly Dictionary<string, string> Dispensable = new(StringComparer.Ordinal)
    {
        ["domain_delay"] = "domain_delay has no effect yet: requests follow one another without a pause",
        ["parsing"] = "parsing has no effect: titles are read by the server's own parser",
        ["pathscrub"] = "pathscrub has no effect: characters that a path cannot hold are always taken out",
        ["spy_headers"] = "spy_headers has no effect yet: headers are not logged",
        ["verify_ssl_certificates"] = "verify_ssl_certificates has no effect yet: certificates are always checked",
        ["version_checker"] = "version_checker has no effect: this server looks for no newer version",
    };

    /// <summary>What leaving the keyword out means; null when the task cannot do without it.</summary>
    public static string? NoticeOf(string keyword) => Dispensable.GetValueOrDefault(keyword);

    public static IReadOnlySet<string> Names { get; } = """
        1337x abort_if_exists add_trackers age allyoulike alpharatio anidb_list anilist animeindex anirena apple_trailers archetorrent
        archives argenteam aria2 awesomehd bakabt bark betaseries_list bluray_lookup btn check_subtitles cinemageddon clean_transmission
        content_filter content_size convert_magnet cookies copy couchpotato_list cpasbien cronitor crossmatch csv deadfrog decompress delete
        deluge descargas2020 discord discover domain_delay download_auth duplicates email emby_list emby_lookup emby_refresh entry_list ettv
        exec extension eztv filelist filelist_api filmweb_watchlist flexget_archive form free_space frenchtorrentdb from_deluge from_emby
        from_imdb from_piratebay from_qbittorrent from_rtorrent from_task from_telegram from_transmission ftp_download ftp_list fuzer
        gazelle gazellemusic generate google google_cse gotify headers hebits hliang horriblesubs html ifttt imdb imdb_list imdb_lookup
        imdb_watchlist iptorrents join json kitsu kodi_library koreus letterboxd limetorrents limit list_add list_clear list_match
        list_remove lostfilm magnetdl magnets make_rss matrix medusa modify_trackers morethantv move movie_list mqtt ms_teams my_anime_list
        myepisodes myepisodes_list ncore newtorrents newznab next_sonarr_episodes next_trakt_episodes nfo_lookup nnm-club notify
        notifymyandroid notwhatcd npo_watchlist ntfysh nyaa nzbget ombi_list parameterize parsing passthepopcorn path_by_ext path_by_space
        pathscrub pending_list periscope piratebay plex plex_watchlist pogcal pogcal_acquired private_torrents prowl ptn pushalot pushbullet
        pushover pushsafer pyload qbittorrent radarr_list rapidpush redacted redirect_url regex_extract regexp_list regexp_parse
        remove_trackers rlsbb rlslog rmz rottentomatoes rottentomatoes_list rottentomatoes_lookup rtorrent rtorrent_magnet run_task
        rutracker rutracker_auth sabnzbd sceper search_rss seen_movies serienjunkies sftp_download sftp_list sftp_upload shortened sickbeard
        slack sms_ru sns solidtorrents sonarr_list sort_by_weight spy_headers subliminal subtitle_list subtitles symlink tail telegram text
        thetvdb thetvdb_list thetvdb_lookup tmdb_lookup toast torrent_alive torrent_cache torrent_match torrent_scrub torrentday
        torrentleech torrentz torznab trakt_calendar trakt_list trakt_lookup transmission tvmaze_lookup twitterfeed unique urlrewrite_search
        utorrent verify_ssl_certificates version_checker wordpress_auth xmpp yaml_list yts
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
